/**
 * Attachments: kept by the messenger's id for sending on, their bytes fetched afterwards; and what
 * stands in a sheet that somebody sent.
 */
@NullMarked
package vn.nhipcau.files;

import org.jspecify.annotations.NullMarked;

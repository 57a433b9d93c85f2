/** Attachments: kept by the messenger's id for sending on, their bytes fetched afterwards. */
@NullMarked
package vn.nhipcau.files;

import org.jspecify.annotations.NullMarked;

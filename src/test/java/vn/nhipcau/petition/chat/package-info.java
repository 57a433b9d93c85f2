/** Stories about petitions. */
@NullMarked
package vn.nhipcau.petition.chat;

import org.jspecify.annotations.NullMarked;

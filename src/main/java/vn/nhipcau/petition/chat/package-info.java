/** What is said about petitions: the dialog in which one is filed, and the notices that follow. */
@NullMarked
package vn.nhipcau.petition.chat;

import org.jspecify.annotations.NullMarked;

/** The dialogs and cards with which groups and people come to work here, and stop. */
@NullMarked
package vn.nhipcau.joining.chat;

import org.jspecify.annotations.NullMarked;

/**
 * What stands on the council's agenda: its sessions in chat, the documents that units owe for them
 * and that delegates receive, and who the delegates are.
 */
@NullMarked
package vn.nhipcau.agenda;

import org.jspecify.annotations.NullMarked;

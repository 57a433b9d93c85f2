/** What units and the secretariat see of petitions in their chats, and do there. */
@NullMarked
package vn.nhipcau.petition.staff;

import org.jspecify.annotations.NullMarked;

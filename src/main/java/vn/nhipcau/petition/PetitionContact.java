package vn.nhipcau.petition;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

/** How the person may be reached outside the chat, if they left that. */
@Entity
@Table(name = "petition_contact")
class PetitionContact {
    @Id private long petition;
    private @Nullable String name;
    private @Nullable String phone;

    protected PetitionContact() {}

    PetitionContact(Petition petition, Filing.Contact contact) {
        this.petition = petition.id();
        this.name = contact.name();
        this.phone = contact.phone();
    }

    Filing.Contact told() {
        return new Filing.Contact(name == null ? "" : name, phone == null ? "" : phone);
    }
}

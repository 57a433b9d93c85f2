package vn.nhipcau.people;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Somebody who acts for a unit, as they stand on record. */
@Entity
@Table(name = "staff_member")
class StaffMember {
    @Id private long person;
    private String name;
    private String title;
    private String unit;

    @SuppressWarnings("NullAway") // filled by JPA
    protected StaffMember() {}

    StaffMember(Person person, String name, String unit) {
        this.person = person.id();
        this.name = name;
        this.title = "";
        this.unit = unit;
    }

    String name() {
        return name;
    }

    String title() {
        return title;
    }

    String nameAndTitle() {
        return title.isEmpty() ? name : name + ", " + title;
    }

    void recordName(String newName, String newTitle) {
        name = newName;
        title = newTitle;
    }
}

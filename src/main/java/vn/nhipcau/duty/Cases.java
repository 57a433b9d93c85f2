package vn.nhipcau.duty;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import vn.nhipcau.chat.Turn;

import java.util.Collection;
import java.util.TreeMap;
import java.util.TreeSet;

/** Leads from a duty to what it is about. */
@Component
class Cases {
    private final ObjectProvider<DutyCase> all;

    Cases(ObjectProvider<DutyCase> all) {
        this.all = all;
    }

    /** Locks what these references mean, always in the same order. */
    void lock(Collection<String> references) {
        var keys = new TreeMap<String, TreeSet<String>>();
        for (String reference : references)
            keys.computeIfAbsent(owner(reference), _ -> new TreeSet<>()).add(key(reference));
        keys.forEach((owner, some) -> of(owner).lock(some));
    }

    boolean show(Turn turn, Duty duty) {
        return of(owner(duty.reference())).show(turn, duty.kind(), key(duty.reference()));
    }

    String words(Duty duty) {
        return of(owner(duty.reference())).words(key(duty.reference()));
    }

    boolean replied(Turn turn, Duty duty) {
        return of(owner(duty.reference())).replied(turn, key(duty.reference()));
    }

    private DutyCase of(String owner) {
        return all.stream()
                .filter(some -> some.owner().equals(owner))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody shows " + owner));
    }

    private static String owner(String reference) {
        return reference.substring(0, reference.indexOf(':'));
    }

    private static String key(String reference) {
        return reference.substring(reference.indexOf(':') + 1);
    }
}

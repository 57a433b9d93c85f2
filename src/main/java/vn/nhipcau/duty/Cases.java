package vn.nhipcau.duty;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.shared.SubjectKind;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/** Leads from a duty to what it is about. */
@Component
public class Cases {
    private final ObjectProvider<DutyCase<?>> all;

    Cases(ObjectProvider<DutyCase<?>> all) {
        this.all = all;
    }

    /** Locks what these references mean, always in the same order. */
    public void lock(Collection<String> references) {
        var byKind = new TreeMap<String, TreeSet<String>>();
        for (String reference : references)
            byKind.computeIfAbsent(SubjectKind.nameOf(reference), _ -> new TreeSet<>())
                    .add(reference);
        byKind.values().forEach(some -> lock(of(some.first()), List.copyOf(some)));
    }

    private static <K> void lock(DutyCase<K> owner, List<String> references) {
        owner.lock(references.stream().map(one -> about(owner, one)).toList());
    }

    /** Shows what a duty is about; false if nobody here may see it. */
    public boolean show(UpdateContext context, Duty duty) {
        return show(context, duty, of(duty.reference()));
    }

    private static <K> boolean show(UpdateContext context, Duty duty, DutyCase<K> owner) {
        return owner.show(context, duty.kind(), about(owner, duty.reference()));
    }

    /** What the case says, shortened; empty if it says nothing here. */
    public String words(Duty duty) {
        return words(duty, of(duty.reference()));
    }

    private static <K> String words(Duty duty, DutyCase<K> owner) {
        return owner.words(about(owner, duty.reference()));
    }

    /** Hears a reply to something that was said of a duty; false if it is not for it. */
    public boolean replied(UpdateContext context, Duty duty) {
        return replied(context, duty, of(duty.reference()));
    }

    private static <K> boolean replied(UpdateContext context, Duty duty, DutyCase<K> owner) {
        return owner.replied(context, about(owner, duty.reference()));
    }

    private static <K> K about(DutyCase<K> owner, String reference) {
        return owner.about()
                .read(reference)
                .orElseThrow(() -> new IllegalStateException("not readable: " + reference));
    }

    private DutyCase<?> of(String reference) {
        String kind = SubjectKind.nameOf(reference);
        return all.stream()
                .filter(some -> some.about().name().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody shows " + kind));
    }
}

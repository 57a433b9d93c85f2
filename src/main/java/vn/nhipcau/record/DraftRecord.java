package vn.nhipcau.record;

import vn.nhipcau.outbox.Letter.Attachment;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Where the words of answers to a kind of case are kept, and what becomes of them is put on record.
 *
 * @param <C> the kind of case
 * @param <T> the sorts of texts that such a case has
 * @param <K> what can happen to it
 * @param answer the sort of what it is answered with
 * @param note the sort of what colleagues say of an answer
 * @param kinds as what each step stands on the timeline
 */
public record DraftRecord<C extends Case, T extends Enum<T>, K extends Enum<K>>(
        Archive<T, ?, ?> archive,
        T answer,
        T note,
        Timeline<C, K, ?> timeline,
        Function<DraftStep, K> kinds) {
    Content<?> keepAnswer(C of, String words, List<Attachment> files) {
        return archive.keep(of, answer, words, files);
    }

    void add(C of, DraftStep step, Acting by, Map<String, String> facts) {
        timeline.add(of, kinds.apply(step), by, facts, null);
    }

    /** Adds what a colleague said of a draft. */
    void addSaid(C of, DraftStep step, Acting by, String words) {
        var content = archive.keep(of, note, words, List.of());
        timeline.add(of, kinds.apply(step), by, Map.of(), content);
    }

    /** Adds that an answer was issued. */
    void addAnswer(C of, DraftStep step, Acting by, Map<String, String> facts, long content) {
        timeline.add(
                of,
                kinds.apply(step),
                by.as(),
                by.person(),
                facts,
                archive.get(content),
                archive.filesOf(content));
    }

    /** Adds what nobody did. */
    void add(C of, DraftStep step) {
        timeline.add(of, kinds.apply(step), Actor.SERVICE, null);
    }
}

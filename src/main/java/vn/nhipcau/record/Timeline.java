package vn.nhipcau.record;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;

import tools.jackson.databind.json.JsonMapper;

import vn.nhipcau.outbox.Letter.Attachment;
import vn.nhipcau.shared.OncePerTransaction;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What happened to cases of a kind, in order. Facts only: who reads it learns no name and no word
 * that anybody wrote. Writers hold the case's lock, so numbers follow each other without gaps.
 *
 * @param <C> the kind of case
 * @param <K> what can happen to it
 * @param <F> where that is kept
 */
public abstract class Timeline<C extends Case, K extends Enum<K>, F extends Fact<K>> {
    private final OncePerTransaction<Long, Optional<F>> last = new OncePerTransaction<>();
    private final Facts<F> stored;
    private final Supplier<F> blank;
    private final JsonMapper json;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    /** A timeline in the table of these facts. */
    protected Timeline(
            Facts<F> stored,
            Supplier<F> blank,
            JsonMapper json,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.stored = stored;
        this.blank = blank;
        this.json = json;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** What those who listen are told of it, in the transaction that did it. */
    protected abstract Object happened(
            C of, K kind, Map<String, String> facts, String text, List<Attachment> files);

    /** A case of which nothing was added yet: nothing has to be looked for. */
    public void begin(C of) {
        last.put(of.id(), Optional.empty());
    }

    /** Adds what somebody who acts for a unit did. */
    public void add(C of, K kind, Acting by) {
        add(of, kind, by, Map.of(), null);
    }

    /** Adds what somebody who acts for a unit did, and wrote. */
    public void add(
            C of, K kind, Acting by, Map<String, String> facts, @Nullable Content<?> content) {
        add(of, kind, by.as(), by.person(), facts, content);
    }

    /** Adds what somebody did. */
    public void add(C of, K kind, Actor actor, @Nullable Long actorId) {
        add(of, kind, actor, actorId, Map.of(), null);
    }

    /** Adds what somebody did, and wrote. */
    public void add(
            C of,
            K kind,
            Actor actor,
            @Nullable Long actorId,
            Map<String, String> facts,
            @Nullable Content<?> content) {
        add(of, kind, actor, actorId, facts, content, List.of());
    }

    /** Adds what somebody did, wrote and attached. */
    public void add(
            C of,
            K kind,
            Actor actor,
            @Nullable Long actorId,
            Map<String, String> facts,
            @Nullable Content<?> content,
            List<Attachment> files) {
        var before = last.get(of.id(), () -> stored.findFirstByCaseIdOrderByNumberDesc(of.id()));
        var digest = content == null ? null : content.digest().orElse(null);
        var now = clock.instant();
        var added = next(before.orElse(null), of, now, kind, actor, actorId, facts, digest);
        last.put(of.id(), Optional.of(stored.save(added)));
        String text = content == null ? "" : content.text().orElse("");
        publisher.publishEvent(happened(of, kind, facts, text, files));
    }

    /**
     * Notes the same for many cases that the caller has locked, without telling those who listen:
     * what there is to say of it is said to many at once.
     */
    public void addQuietly(K kind, Map<C, Map<String, String>> facts) {
        var ids = facts.keySet().stream().map(Case::id).toList();
        var last =
                stored.lastOf(ids).stream().collect(Collectors.toMap(Fact::caseId, fact -> fact));
        var now = clock.instant();
        var added = new ArrayList<F>();
        facts.forEach(
                (of, what) -> {
                    var before = last.get(of.id());
                    added.add(next(before, of, now, kind, Actor.SERVICE, null, what, null));
                });
        stored.saveAllAndFlush(added);
        this.last.forget();
    }

    /** The last thing among these that happened to it; empty if none of them did. */
    public Optional<K> last(C of, Set<K> among) {
        return of(of).reversed().stream().map(Fact::kind).filter(among::contains).findFirst();
    }

    private F next(
            @Nullable F before,
            C of,
            Instant now,
            K kind,
            Actor actor,
            @Nullable Long actorId,
            Map<String, String> facts,
            @Nullable String digest) {
        var fact = blank.get();
        String details = json.writeValueAsString(new TreeMap<>(facts));
        fact.write(of, before, now, kind, actor, actorId, details, digest);
        return fact;
    }

    /** The facts stay, but lead to no person any more; the chain does not hang on that. */
    public void forgetActors(C of) {
        of(of).forEach(Fact::forgetActor);
    }

    /** What happened to a case, oldest first. */
    public List<F> of(C of) {
        return stored.findByCaseIdOrderByNumber(of.id());
    }

    /** Whether nothing in it was changed, taken out or put in since it was written. */
    public boolean isIntact(C of) {
        F before = null;
        for (F fact : of(of)) {
            if (!fact.follows(before, of.code())) return false;
            before = fact;
        }
        return true;
    }
}

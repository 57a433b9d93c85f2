package vn.nhipcau.petition;

import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.nhipcau.chat.ClearedText;
import vn.nhipcau.outbox.Letter.Attachment;
import vn.nhipcau.people.Person;
import vn.nhipcau.petition.AlbumAdditions.Addition;
import vn.nhipcau.petition.PetitionEvent.Kind;
import vn.nhipcau.record.Acting;
import vn.nhipcau.record.Actor;
import vn.nhipcau.record.NotNow;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is added to a petition, and taken back. Every verb joins the caller's transaction, writes
 * what happened into the timeline and publishes it.
 */
@Component
// Whoever comes too late is told so, in the same transaction: that is thrown before anything
// changed.
@Transactional(propagation = Propagation.MANDATORY, noRollbackFor = NotNow.class)
@NamedInterface("intake")
public class PetitionAdditions {
    private final Petitions all;
    private final PetitionArchive archive;
    private final AlbumAdditions ofAlbums;
    private final PetitionTimeline timeline;

    PetitionAdditions(
            Petitions all,
            PetitionArchive archive,
            AlbumAdditions ofAlbums,
            PetitionTimeline timeline) {
        this.all = all;
        this.archive = archive;
        this.ofAlbums = ofAlbums;
        this.timeline = timeline;
    }

    /**
     * Adds words and files to a petition of this person, also to one that is over.
     *
     * @param albums in which the files came, so that they can be {@linkplain #takeBack taken back}
     */
    public void supplement(
            Person person,
            Petition petition,
            ClearedText words,
            List<Attachment> attached,
            Set<String> albums) {
        var own = all.own(petition, person);
        boolean asked = own.status() == PetitionStatus.NEEDS_INFO;
        var content = archive.keep(own, PetitionContent.Kind.SUPPLEMENT, words.text(), attached);
        ofAlbums.keep(person, albums, new Addition(own.id(), content.id(), asked));
        // What was asked for is given by all of an album, not by its first item alone.
        boolean given =
                asked
                        || (!albums.isEmpty()
                                && ofAlbums.together(own, content.id()).stream()
                                        .anyMatch(Addition::asked));
        var kind = given ? Kind.INFO_GIVEN : Kind.SUPPLEMENTED;
        supplement(own, kind, Actor.CITIZEN, person.id(), content, attached, !albums.isEmpty());
    }

    /**
     * Keeps nothing of what this person added in an album, since one of its items says that nothing
     * of it may be kept; what was passed on is taken back by who listens.
     *
     * @return false if nothing had been added
     */
    public boolean takeBack(Person person, String album) {
        var additions = ofAlbums.take(person, album);
        for (var addition : additions) {
            var petition = all.locked(addition.petition());
            archive.erase(petition, addition.content());
            var facts = new HashMap<String, String>();
            facts.put(PetitionEvent.ADDITION, String.valueOf(addition.content()));
            if (addition.asked()) facts.put("asked", "true");
            timeline.add(petition, Kind.ADDITION_REMOVED, Actor.SERVICE, null, facts, null);
        }
        return !additions.isEmpty();
    }

    /**
     * What was added in one album.
     *
     * @param first our id of what came first of it
     * @param words of all of it, oldest first; blank ones left out
     */
    public record OneAlbum(long first, List<String> words, List<Attachment> files) {}

    /** What has come so far of the album in which this was added; known for a while. */
    public Optional<OneAlbum> album(Petition petition, long addition) {
        var all = ofAlbums.together(petition, addition);
        if (all.isEmpty()) return Optional.empty();
        var contents = all.stream().map(Addition::content).toList();
        return Optional.of(
                new OneAlbum(
                        contents.getFirst(),
                        contents.stream()
                                .map(archive::text)
                                .filter(text -> !text.isBlank())
                                .toList(),
                        contents.stream().flatMap(one -> archive.filesOf(one).stream()).toList()));
    }

    /** Adds what somebody without a chat has told a colleague, who asked them for it. */
    public void supplement(
            Acting by, Petition petition, ClearedText words, List<Attachment> attached) {
        var asked = all.locked(petition.id());
        if (asked.status() != PetitionStatus.NEEDS_INFO) throw new NotNow(asked.status());
        var content = archive.keep(asked, PetitionContent.Kind.SUPPLEMENT, words.text(), attached);
        supplement(asked, Kind.INFO_GIVEN, by.as(), by.person(), content, attached, false);
    }

    private void supplement(
            Petition to,
            Kind kind,
            Actor as,
            long by,
            PetitionContent content,
            List<Attachment> attached,
            boolean ofAlbum) {
        to.informed();
        var facts = new HashMap<String, String>();
        facts.put("files", String.valueOf(attached.size()));
        if (ofAlbum) facts.put(PetitionEvent.ADDITION, String.valueOf(content.id()));
        timeline.add(to, kind, as, by, facts, content, attached);
    }
}

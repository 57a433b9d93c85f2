package vn.nhipcau.petition.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.Albums;
import vn.nhipcau.chat.MessageContent;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.petition.Petition;
import vn.nhipcau.petition.PetitionAdditions;
import vn.nhipcau.petition.PetitionWords;
import vn.nhipcau.petition.Petitions;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/**
 * A photo that was sent before [Gửi] and is heard after it: Telegram queues taps apart from
 * messages.
 */
@Component
class JustFiled {
    private static final Duration OVERTAKEN = Duration.ofSeconds(10);

    private final Petitions petitions;
    private final PetitionAdditions additions;
    private final Albums albums;
    private final Guidance guidance;
    private final Gathering gathering;
    private final InstantSource realTime = InstantSource.system();

    JustFiled(
            Petitions petitions,
            PetitionAdditions additions,
            Guidance guidance,
            Gathering gathering,
            Albums albums) {
        this.albums = albums;
        this.petitions = petitions;
        this.additions = additions;
        this.guidance = guidance;
        this.gathering = gathering;
    }

    /** Whether it belongs to what the person filed a moment ago; then it was added to that. */
    boolean joins(UpdateContext context, MessageContent.Attached attached) {
        var last =
                petitions.of(context.person(), 1).stream()
                        .filter(petition -> petition.status().isOpen())
                        .filter(petition -> isOvertaken(context, petition))
                        .findFirst();
        if (last.isEmpty()) return false;
        if (gathering.refuseTooBig(context, attached)) return true;
        var caption = guidance.clear(context, attached.caption());
        if (caption.isEmpty()) return true;
        var file = gathering.keep(context, attached);
        additions.supplement(
                context.person(),
                last.get(),
                caption.get(),
                List.of(file),
                MessageContent.albums(attached));
        albums.lead(context, MessageContent.albums(attached), PetitionWords.subject(last.get()));
        context.receipt();
        return true;
    }

    private boolean isOvertaken(UpdateContext context, Petition petition) {
        var filed = petition.filedAt();
        return realTime.instant().isBefore(filed.plus(OVERTAKEN))
                && !context.incoming().at().isAfter(filed);
    }
}

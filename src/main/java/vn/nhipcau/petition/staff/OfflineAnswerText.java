package vn.nhipcau.petition.staff;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import vn.nhipcau.council.Council;
import vn.nhipcau.petition.AnswerText;
import vn.nhipcau.petition.Petition;
import vn.nhipcau.petition.PetitionEvent;
import vn.nhipcau.petition.PetitionEvent.Kind;
import vn.nhipcau.petition.PetitionWords;
import vn.nhipcau.petition.Replies;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.Texts;

/** What is to be told to somebody whom the chat does not reach, as the secretariat reads it. */
@Component
class OfflineAnswerText {
    private final Replies replies;
    private final AnswerText answers;
    private final PetitionWords words;
    private final Council council;
    private final JsonMapper json;
    private final Texts texts;

    OfflineAnswerText(
            Replies replies,
            AnswerText answers,
            PetitionWords words,
            Council council,
            JsonMapper json,
            Texts texts) {
        this.replies = replies;
        this.answers = answers;
        this.words = words;
        this.council = council;
        this.json = json;
        this.texts = texts;
    }

    /** That, and why, something is to be told. */
    RichText toTell(Petition petition, String why, RichText what) {
        return RichText.lines(
                texts.say(Language.VI, head(petition, why), petition.code()),
                words.matter(petition, Language.VI),
                what);
    }

    String reason(PetitionEvent declined) {
        return json.readTree(declined.facts()).path("reason").asString("");
    }

    private static String head(Petition petition, String why) {
        return switch (petition.source()) {
            case CHAT -> why;
            case MEETING -> "petition.tell.meeting";
            case PAPER, PHONE, IN_PERSON -> "petition.tell.outside";
        };
    }

    RichText answer(Petition petition) {
        return replies.last(petition)
                .map(reply -> answers.of(petition, reply, Language.VI))
                .orElse(RichText.EMPTY);
    }

    RichText refusal(Kind kind, @Nullable String reason) {
        return kind == Kind.REDIRECTED
                ? texts.say(
                        Language.VI,
                        "petition.tell.redirected",
                        council.office().vi(),
                        council.hours().vi())
                : texts.say(
                        Language.VI,
                        "petition.tell.declined",
                        texts.words(Language.VI, "petition.decline." + reason));
    }
}

package vn.nhipcau.question;

import org.jspecify.annotations.Nullable;

import vn.nhipcau.council.Name;
import vn.nhipcau.outbox.Letter.Attachment;

import java.util.List;

/**
 * What a delegate is about to ask.
 *
 * @param office id of the office; null if an agency is asked
 * @param addressee what office or agency are called
 * @param unit id of the unit that is asked, or through which the office is reached
 * @param session id of the session of the council that it belongs to; null for none
 */
public record Inquiry(
        QuestionKind kind,
        @Nullable String office,
        Name addressee,
        String unit,
        @Nullable Long session,
        String text,
        List<Attachment> files) {}

package vn.nhipcau.telegram;

import java.util.Set;

/** The fields of a message that say how it was sent, not what it is. */
final class Envelope {
    static final Set<String> FIELDS =
            Set.of(
                    "message_id",
                    "message_thread_id",
                    "is_topic_message",
                    "from",
                    "sender_chat",
                    "sender_boost_count",
                    "sender_tag",
                    "author_signature",
                    "date",
                    "edit_date",
                    "chat",
                    "forward_origin",
                    "reply_to_message",
                    "external_reply",
                    "quote",
                    "via_bot",
                    "has_protected_content",
                    "is_from_offline",
                    "media_group_id",
                    "entities",
                    "caption",
                    "caption_entities",
                    "link_preview_options",
                    "show_caption_above_media",
                    "has_media_spoiler",
                    "reply_markup");

    private Envelope() {}
}

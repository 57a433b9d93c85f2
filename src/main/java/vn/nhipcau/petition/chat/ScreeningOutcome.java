package vn.nhipcau.petition.chat;

import org.jspecify.annotations.Nullable;

import vn.nhipcau.shared.Codec;

/** What was settled about words before they are heard. */
sealed interface ScreeningOutcome {
    /** As it is handed on through {@link vn.nhipcau.chat.FallbackHandler}. */
    Codec<ScreeningOutcome> CODEC = Codec.of(ScreeningOutcome.class);

    /** Said once more by somebody who was told that it looks like a complaint or denunciation. */
    record Insisted() implements ScreeningOutcome {}

    /** Said once more by somebody who was told whom to call in an emergency. */
    record Calm() implements ScreeningOutcome {}

    /** Asked for as a matter of its own about this ward, or about none. */
    record About(@Nullable String ward) implements ScreeningOutcome {}
}

package vn.nhipcau.oversight.operator;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import vn.nhipcau.calendar.QuietHours;
import vn.nhipcau.joining.Secretariat;
import vn.nhipcau.outbox.Address;
import vn.nhipcau.outbox.Addresses;
import vn.nhipcau.outbox.Channel;
import vn.nhipcau.outbox.Letter;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.oversight.OperatorSettings;
import vn.nhipcau.people.People;
import vn.nhipcau.people.Person;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Where the service tells how it is: the chat that is set, at any hour; else, or while nothing
 * arrives there, the secretariat, which is left in peace at night. All methods join the caller's
 * transaction.
 */
@Component
class OperatorChat {
    private static final Duration SOON = Duration.ofMinutes(10);

    private final OperatorSettings settings;
    private final ObjectProvider<Channel> channels;
    private final Addresses addresses;
    private final Secretariat secretariat;
    private final People people;
    private final Outbox outbox;
    private final QuietHours quietHours;
    private final Clock clock;

    OperatorChat(
            OperatorSettings settings,
            ObjectProvider<Channel> channels,
            Addresses addresses,
            Secretariat secretariat,
            People people,
            Outbox outbox,
            QuietHours quietHours,
            Clock clock) {
        this.settings = settings;
        this.channels = channels;
        this.addresses = addresses;
        this.secretariat = secretariat;
        this.people = people;
        this.outbox = outbox;
        this.quietHours = quietHours;
        this.clock = clock;
    }

    /** Tells it in the language that is spoken there. */
    void tell(Function<Language, RichText> text, String subject) {
        tell(text, subject, null);
    }

    /** The same, if it can leave soon: what is known hours later is no alarm. */
    void tellAtOnce(Function<Language, RichText> text, String subject) {
        tell(text, subject, SOON);
    }

    private void tell(
            Function<Language, RichText> text, String subject, @Nullable Duration within) {
        Instant now = clock.instant();
        var own = ownChat();
        if (own.isPresent()) {
            long address = own.get();
            var letter = Letter.notice(address, text.apply(language(address)), subject);
            outbox.say(letter.between(null, end(now, within)));
            return;
        }
        Instant loud = quietHours.nextLoud(now);
        secretariat.tell(
                text,
                letter -> letter.between(loud.equals(now) ? null : loud, end(loud, within)),
                subject);
    }

    private static @Nullable Instant end(Instant from, @Nullable Duration within) {
        return within == null ? null : from.plus(within);
    }

    private Optional<Long> ownChat() {
        if (settings.chat().isBlank()) return Optional.empty();
        return channels.stream()
                .flatMap(channel -> known(channel.name()).stream())
                .filter(id -> !addresses.reachable(Set.of(id)).isEmpty())
                .findFirst();
    }

    private Optional<Long> known(String channel) {
        return addresses.find(channel, settings.chat().strip(), null).map(Address::id);
    }

    private Language language(long address) {
        return people.at(address).map(Person::language).orElse(Language.VI);
    }

    /** What is unsent about a subject is not sent; how many letters that were. */
    int takeBack(String subject) {
        return outbox.withdraw(subject);
    }
}

package vn.nhipcau.daysoff;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.nhipcau.calendar.DaysOff;
import vn.nhipcau.calendar.WorkingDays;
import vn.nhipcau.council.Units;
import vn.nhipcau.outbox.Letter;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.people.Contacts;
import vn.nhipcau.people.People;
import vn.nhipcau.people.Person;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Texts;

import java.time.Clock;
import java.time.YearMonth;

/**
 * From October on the secretariat is told once a month that next year's list of days off is only
 * expected: due dates beyond the New Year are counted by it.
 */
@Component
class CalendarWatch {
    private static final int FROM_MONTH = 10;

    private final DaysOff daysOff;
    private final WorkingDays calendar;
    private final Contacts contacts;
    private final People people;
    private final Units units;
    private final Outbox outbox;
    private final Texts texts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CalendarWatch(
            DaysOff daysOff,
            WorkingDays calendar,
            Contacts contacts,
            People people,
            Units units,
            Outbox outbox,
            Texts texts,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.daysOff = daysOff;
        this.calendar = calendar;
        this.contacts = contacts;
        this.people = people;
        this.units = units;
        this.outbox = outbox;
        this.texts = texts;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    void run() {
        var month = YearMonth.now(clock);
        int next = month.getYear() + 1;
        if (month.getMonthValue() < FROM_MONTH
                || !calendar.isOffice(clock.instant())
                || daysOff.isOfficial(next)) return;
        transaction.executeWithoutResult(_ -> warn(month, next));
    }

    private void warn(YearMonth month, int year) {
        for (long address : contacts.reach(units.secretariat().id()))
            outbox.say(
                    Letter.notice(
                                    address,
                                    texts.say(
                                            people.at(address)
                                                    .map(Person::language)
                                                    .orElse(Language.VI),
                                            "duty.calendar.unknown",
                                            String.valueOf(year)),
                                    "chat")
                            .once("calendar:" + year + ":" + month + ":" + address));
    }
}

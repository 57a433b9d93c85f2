package vn.nhipcau.minutes;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.nhipcau.chat.ScreenedText;
import vn.nhipcau.chat.Screening;
import vn.nhipcau.council.SubjectArea;
import vn.nhipcau.council.Units;
import vn.nhipcau.meeting.AdvanceViews;
import vn.nhipcau.meeting.VoterMeeting;
import vn.nhipcau.people.Staff;
import vn.nhipcau.petition.Filing;
import vn.nhipcau.petition.Petition;
import vn.nhipcau.petition.PetitionIntake;
import vn.nhipcau.record.Acting;
import vn.nhipcau.record.Actor;

import java.util.Objects;

/**
 * Open remarks become petitions, one in each transaction: a petition takes the serial that every
 * other filing waits for. The petition and the note that the remark became it commit together, and
 * whoever does it holds the meeting's lock; so it can be broken off anywhere, several may do it at
 * once, and each remark is exactly one petition.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class RemarkFiling {
    private final Remarks remarks;
    private final RemarkChanges changes;
    private final AdvanceViews views;
    private final Units units;
    private final Staff staff;
    private final Screening screening;
    private final PetitionIntake intake;

    RemarkFiling(
            Remarks remarks,
            RemarkChanges changes,
            AdvanceViews views,
            Units units,
            Staff staff,
            Screening screening,
            PetitionIntake intake) {
        this.remarks = remarks;
        this.changes = changes;
        this.views = views;
        this.units = units;
        this.staff = staff;
        this.screening = screening;
        this.intake = intake;
    }

    /**
     * Makes a petition of the next open remark.
     *
     * @param minutes confirmed, and read behind the meeting's lock
     * @return false if there is none left
     */
    public boolean next(VoterMeeting meeting, Minutes minutes) {
        var next = remarks.nextToFile(meeting);
        next.ifPresent(remark -> file(meeting, minutes, remark));
        return next.isPresent();
    }

    private void file(VoterMeeting meeting, Minutes minutes, Remark remark) {
        var petition = intake.enter(by(minutes), Petition.Source.MEETING, filing(remark));
        changes.becamePetition(remark, petition.id());
        views.tie(meeting.id(), petition.id());
    }

    private Acting by(Minutes minutes) {
        long person = Objects.requireNonNull(minutes.confirmedBy());
        String unit = Objects.requireNonNull(minutes.confirmedAs());
        return new Acting(
                person,
                staff.nameOf(person).orElse(""),
                unit,
                unit.equals(units.secretariat().id()) ? Actor.SECRETARIAT : Actor.UNIT);
    }

    private Filing filing(Remark remark) {
        return new Filing(
                words(remark),
                remark.wardId(),
                remark.area().orElse(SubjectArea.OTHER),
                remarks.files(remark),
                null,
                remark.voter().isEmpty() ? null : new Filing.Contact(remark.voter(), ""));
    }

    // It may have been taken down when fewer signs were known: then the secretariat looks first.
    private ScreenedText words(Remark remark) {
        var insisted = screening.insistedEntered(remark.said());
        return remark.insisted()
                ? insisted
                : screening
                        .clearEntered(remark.said())
                        .<ScreenedText>map(it -> it)
                        .orElse(insisted);
    }
}

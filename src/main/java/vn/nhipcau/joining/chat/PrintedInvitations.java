package vn.nhipcau.joining.chat;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import vn.nhipcau.chat.Menus;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.council.Council;
import vn.nhipcau.files.Files;
import vn.nhipcau.joining.InvitationSheet;
import vn.nhipcau.joining.InvitationSheet.Slip;
import vn.nhipcau.joining.Naming;
import vn.nhipcau.joining.UnreachedUnits;
import vn.nhipcau.outbox.Letter;
import vn.nhipcau.outbox.Letter.Attachment;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.people.Invitations;
import vn.nhipcau.shared.FileKind;
import vn.nhipcau.shared.SubjectKind;
import vn.nhipcau.shared.SubjectKind.Id;

import java.util.List;
import java.util.Objects;

/** Links for the groups of all units that nobody is reached for, on sheets to be handed out. */
@Component
class PrintedInvitations {
    private static final SubjectKind<Id> SHEET = SubjectKind.ofId("invitesheet");

    private final UnreachedUnits unreached;
    private final Invitations invitations;
    private final Naming naming;
    private final Menus menus;
    private final Council council;
    private final Files files;
    private final Outbox outbox;

    PrintedInvitations(
            UnreachedUnits unreached,
            Invitations invitations,
            Naming naming,
            Menus menus,
            Council council,
            Files files,
            Outbox outbox) {
        this.unreached = unreached;
        this.invitations = invitations;
        this.naming = naming;
        this.menus = menus;
        this.council = council;
        this.files = files;
        this.outbox = outbox;
    }

    /** Makes and sends them to the secretary who asks. */
    void print(UpdateContext context) {
        var missing = unreached.all();
        if (missing.isEmpty()) {
            context.alert("joining.print.none");
            return;
        }
        if (menus.link(context, "x", true) == null) {
            context.alert("joining.noLinkYet");
            return;
        }
        var slips =
                missing.stream()
                        .map(
                                unit ->
                                        slip(
                                                context,
                                                invitations.inviteGroup(
                                                        unit.id(), context.person())))
                        .toList();
        long file =
                files.keep(
                        FileKind.DOCUMENT,
                        context.words("joining.print.file"),
                        "application/pdf",
                        InvitationSheet.of(slips));
        outbox.say(
                Letter.answer(
                                context.address().id(),
                                context.text("joining.print.sent", slips.size()),
                                SubjectKind.of(SHEET, file))
                        .with(List.of(new Attachment(file, FileKind.DOCUMENT))));
    }

    private Slip slip(UpdateContext context, Invitations.Made made) {
        var invitation = made.invitation();
        return new Slip(
                naming.invited(invitation, context.language()),
                context.words(
                        "joining.print.how",
                        council.name().in(context.language()),
                        naming.moment(invitation.expiresAt())),
                Objects.requireNonNull(menus.link(context, made.key(), true)));
    }

    /** Once it has arrived, the links stand with the secretary alone. */
    @EventListener
    void on(Outbox.Delivered delivered) {
        SHEET.read(delivered.subject())
                .ifPresent(
                        sheet -> {
                            files.erase(List.of(sheet.id()));
                            outbox.erase(delivered.subject());
                        });
    }
}

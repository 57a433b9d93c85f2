package vn.nhipcau.petition.chat;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.nhipcau.chat.ChatCommand;
import vn.nhipcau.chat.Flows;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.council.Units;
import vn.nhipcau.petition.PetitionCode;

/** The commands with which citizens file, track, take back and drop petitions. */
@Configuration(proxyBeanMethods = false)
class PetitionCommands {
    /** Somebody would like to file: one message is enough, so they are just told what to write. */
    @Bean
    ChatCommand fileCommand(Flows flows, FilePetition filing, Units units) {
        return command(
                "guikiennghi",
                "petition",
                10,
                (context, _) -> {
                    if (filing.open(flows, context).isPresent())
                        context.answer("petition.draftIsOpen");
                    else if (units.wards().isEmpty()) context.answer("petition.describe.noWard");
                    else context.answer("petition.describe");
                });
    }

    @Bean
    ChatCommand trackCommand(Tracking tracking) {
        return command(
                "tracuu",
                "track",
                20,
                (context, rest) -> {
                    if (rest.isEmpty()) tracking.list(context);
                    else tracking.show(context, PetitionCode.meant(rest));
                });
    }

    @Bean
    ChatCommand withdrawCommand(Tracking tracking) {
        return command(
                "rut",
                "withdraw",
                30,
                (context, rest) -> {
                    if (rest.isEmpty()) tracking.chooseToWithdraw(context);
                    else tracking.askToWithdraw(context, PetitionCode.meant(rest));
                });
    }

    @Bean
    ChatCommand noticesCommand(NoticesOffer offer) {
        return new ChatCommand() {
            @Override
            public String name() {
                return "nhanthongbao";
            }

            @Override
            public String english() {
                return "notices";
            }

            @Override
            public int place() {
                return 34;
            }

            // Told where somebody has just said that they want none.
            @Override
            public boolean inMenu() {
                return false;
            }

            @Override
            public void run(UpdateContext context, String rest) {
                offer.offerAgain(context);
            }
        };
    }

    @Bean
    ChatCommand cancelCommand(Flows flows, FilePetition filing, DraftCards cards) {
        return command(
                "huy",
                "cancel",
                90,
                (context, _) -> {
                    if (filing.drop(flows, context)) return;
                    boolean kept = flows.keeps(context);
                    if (flows.giveUp(context, cards.cancelled(context.language())))
                        context.answer(kept ? "chat.left" : "petition.cancelled");
                    else context.answer("petition.nothingToCancel");
                });
    }

    private interface Action {
        void run(UpdateContext context, String rest);
    }

    private static ChatCommand command(String name, String english, int place, Action action) {
        return new ChatCommand() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public String english() {
                return english;
            }

            @Override
            public int place() {
                return place;
            }

            @Override
            public void run(UpdateContext context, String rest) {
                action.run(context, rest);
            }
        };
    }
}

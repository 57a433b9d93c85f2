package vn.nhipcau.petition.chat;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.nhipcau.chat.ChatCommand;
import vn.nhipcau.chat.Flows;
import vn.nhipcau.chat.Turn;
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
                (turn, _) -> {
                    if (filing.open(flows, turn).isPresent()) turn.answer("petition.draftIsOpen");
                    else if (units.wards().isEmpty()) turn.answer("petition.describe.noWard");
                    else turn.answer("petition.describe");
                });
    }

    @Bean
    ChatCommand trackCommand(Tracking tracking) {
        return command(
                "tracuu",
                "track",
                20,
                (turn, rest) -> {
                    if (rest.isEmpty()) tracking.list(turn);
                    else tracking.show(turn, PetitionCode.meant(rest));
                });
    }

    @Bean
    ChatCommand withdrawCommand(Tracking tracking) {
        return command(
                "rut",
                "withdraw",
                30,
                (turn, rest) -> {
                    if (rest.isEmpty()) tracking.chooseToWithdraw(turn);
                    else tracking.askToWithdraw(turn, PetitionCode.meant(rest));
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
            public void run(Turn turn, String rest) {
                offer.offerAgain(turn);
            }
        };
    }

    @Bean
    ChatCommand cancelCommand(Flows flows, FilePetition filing, DraftCards cards) {
        return command(
                "huy",
                "cancel",
                90,
                (turn, _) -> {
                    if (filing.drop(flows, turn)) return;
                    boolean kept = flows.keeps(turn);
                    if (flows.giveUp(turn, cards.cancelled(turn.language())))
                        turn.answer(kept ? "chat.left" : "petition.cancelled");
                    else turn.answer("petition.nothingToCancel");
                });
    }

    private interface Action {
        void run(Turn turn, String rest);
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
            public void run(Turn turn, String rest) {
                action.run(turn, rest);
            }
        };
    }
}

package vn.nhipcau.question.chat;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.nhipcau.chat.ChatCommand;
import vn.nhipcau.chat.Flows;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.question.QuestionKind;

import java.util.Optional;

/** The commands with which delegates ask, look after what they asked, and take up petitions. */
@Configuration(proxyBeanMethods = false)
class DelegateCommands {
    @Bean
    ChatCommand interpellateCommand(
            Flows flows, AskQuestion ask, InquiryGathering gathering, Addressees addressees) {
        return command(
                "chatvan",
                "interpellate",
                40,
                (context, rest) -> {
                    if (addressees.all(QuestionKind.INTERPELLATION).isEmpty())
                        context.answer("question.ask.noOffices");
                    else begin(context, flows, ask, gathering, QuestionKind.INTERPELLATION, rest);
                });
    }

    @Bean
    ChatCommand questionCommand(Flows flows, AskQuestion ask, InquiryGathering gathering) {
        return command(
                "cauhoi",
                "question",
                41,
                (context, rest) ->
                        begin(context, flows, ask, gathering, QuestionKind.QUESTION, rest));
    }

    // What stands behind the command is already what they ask.
    private static void begin(
            UpdateContext context,
            Flows flows,
            AskQuestion ask,
            InquiryGathering gathering,
            QuestionKind kind,
            String rest) {
        var empty = InquiryDraft.empty(kind);
        String message = String.valueOf(context.incoming().messageId());
        var draft =
                rest.isEmpty()
                        ? Optional.of(empty)
                        : gathering.words(empty, message, rest, context);
        draft.ifPresent(begun -> flows.begin(context, ask, AskQuestion.stepOf(begun)));
    }

    @Bean
    ChatCommand myQuestionsCommand(MyQuestions myQuestions) {
        return command(
                "cauhoicuatoi",
                "myquestions",
                42,
                (context, rest) -> {
                    if (rest.isEmpty()) myQuestions.list(context);
                    else myQuestions.show(context, rest);
                });
    }

    @Bean
    ChatCommand followCommand(FollowCards followCards) {
        return command(
                "theodoi",
                "follow",
                43,
                (context, rest) -> {
                    if (rest.isEmpty()) followCards.list(context);
                    else followCards.follow(context, rest);
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
            public Audience audience() {
                return Audience.DELEGATES;
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

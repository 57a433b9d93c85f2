package vn.nhipcau;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.json.JsonMapper;

import vn.nhipcau.chat.Flow;
import vn.nhipcau.chat.FlowStep;
import vn.nhipcau.testing.StoryTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;

/**
 * At each step of each dialog: whether words and nothing else are an answer, and whether something
 * of theirs would be lost if it were left there. A new step has to say so here.
 */
@StoryTest
class DialogQuestionsTests {
    private static final Path STEPS = Path.of("src/test/resources/stored/steps.txt");

    @Autowired List<Flow<?>> flows;
    @Autowired JsonMapper json;

    @Test
    void eachStepSaysWhatItTakesAndWhatItHolds() throws IOException {
        assertThat(allSteps())
                .isEqualTo(
                        """
                        agenda IsThatRight: words holds
                        agenda WhichItems: words
                        calendar IsThatRight: words holds
                        calendar Overview:
                        calendar WhichDay: words
                        clarification IsItThat: words holds
                        clarification WhatIsUnclear: words
                        document ByWhen: words holds
                        document OtherDay: words
                        document WhichTitle: words
                        document WhichUnit: holds
                        entry IsThatRight: holds
                        entry WhenAndWhere: words
                        entry WhichWard:
                        inquiry Checking: holds
                        inquiry ChoosingSession: holds
                        inquiry ToWhom: holds
                        inquiry Wording: holds
                        meetings AddingKind:
                        meetings AddingWhose:
                        meetings AllSessions:
                        meetings Asking:
                        meetings Asking: words
                        meetings Inviting:
                        meetings OneMeeting:
                        meetings OneRound:
                        meetings Preparing:
                        meetings Really:
                        meetings ReallyAll:
                        meetings ReallyMove: holds
                        meetings ReallyPlace: holds
                        meetings SendingBack:
                        minutes Asking:
                        minutes ChoosingArea:
                        minutes ChoosingWard:
                        minutes Confirming:
                        minutes Counting:
                        minutes OneRemark:
                        minutes Scanning:
                        minutes Taking:
                        petition ChoosingArea: holds
                        petition ChoosingSource: holds
                        petition ChoosingWard: holds
                        petition Describing: holds
                        petition Dropped:
                        petition LeavingContact: holds
                        petition OneOrTwo: holds
                        petition Removing: holds
                        petition Reviewing: holds
                        petition SupplementOrNew: holds
                        review IsThatTheReason: holds
                        review Why:
                        review Why: holds
                        sitting IsThatRight: holds
                        sitting WhichDays: words
                        sitting WhichKind:
                        sitting WhichNumber: words
                        substitute WhoInstead: words
                        workbook WhichFile:
                        """);
    }

    // As they stand in the examples of what is stored: with something in each component.
    private String allSteps() throws IOException {
        var steps = new TreeSet<String>();
        for (String line : Files.readAllLines(STEPS)) {
            if (line.isBlank() || line.startsWith("#")) continue;
            var parts = line.split(" ", 2);
            for (var flow : flows)
                if (flow.name().equals(parts[0])) {
                    String name = json.readTree(parts[1]).get("step").stringValue();
                    steps.add(flow.name() + " " + name + ":" + says(flow, parts[1]) + "\n");
                }
        }
        return String.join("", steps);
    }

    private <S extends FlowStep> String says(Flow<S> flow, String stored) {
        var step = json.readValue(stored, flow.steps());
        return (flow.asksForWords(step) ? " words" : "") + (flow.holds(step) ? " holds" : "");
    }
}

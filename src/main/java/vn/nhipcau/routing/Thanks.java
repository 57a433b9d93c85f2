package vn.nhipcau.routing;

import java.util.BitSet;

/** Tells thanks, or a mere "I see", from what somebody asks for. */
class Thanks {
    private final Phrases<Boolean> phrases;

    /**
     * @param phrases of which each means true if it is thanks, false if it only goes along with it
     */
    Thanks(Phrases<Boolean> phrases) {
        this.phrases = phrases;
    }

    /** Whether it says nothing else. */
    boolean are(Text text, String written) {
        if (text.size() == 0) return APPROVAL.chars().anyMatch(sign -> written.indexOf(sign) >= 0);
        var said = new BitSet(text.size());
        boolean thanks = false;
        for (var phrase : phrases.in(text)) {
            said.set(phrase.start(), phrase.end());
            thanks |= phrase.meanings().contains(true);
        }
        return thanks && said.cardinality() == text.size();
    }

    // Thumbs up, folded hands, hearts, smiles, applause, by their last halves.
    private static final String APPROVAL = "\uDC4D\uDE4F\u2764\uDE0A\uDC4F\uDC4C\uDC96\uDE42";
}

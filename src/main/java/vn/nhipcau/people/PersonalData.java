package vn.nhipcau.people;

import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;

import java.util.List;
import java.util.Map;

/**
 * What one room keeps of a person. Every room that keeps something implements it, so that all of it
 * can be shown, handed out and erased (Luật 91/2025).
 */
public interface PersonalData {
    /** The name of this room's part in the export, such as {@code petitions}. */
    String section();

    /** A few lines that tell the person what is kept here; empty if nothing is. */
    List<RichText> show(Person person, Language language);

    /** All that is kept here, as maps, lists, texts, numbers and times that make readable JSON. */
    List<Map<String, Object>> export(Person person);

    /** Empties what is kept here; facts that name nobody may stay. */
    void erase(Person person);
}

package vn.nhipcau.agenda;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.nhipcau.council.Delegate;
import vn.nhipcau.council.Delegates;
import vn.nhipcau.people.Person;
import vn.nhipcau.people.PersonalData;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.Texts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What this room keeps of a person: which delegate they are, and which documents they received. */
@Component
@Transactional
class AgendaRecords implements PersonalData {
    private final Delegates delegates;
    private final JdbcClient sql;
    private final Texts texts;

    AgendaRecords(Delegates delegates, JdbcClient sql, Texts texts) {
        this.delegates = delegates;
        this.sql = sql;
        this.texts = texts;
    }

    @Override
    public String section() {
        return "delegate";
    }

    @Override
    public List<RichText> show(Person person, Language language) {
        return delegates
                .delegateOf(person.id())
                .map(delegate -> texts.say(language, "agenda.data", delegate.name()))
                .stream()
                .toList();
    }

    @Override
    public List<Map<String, Object>> export(Person person) {
        var documents =
                sql.sql("select document from session_document_receipt where person = ?")
                        .param(person.id())
                        .query(Long.class)
                        .list();
        var delegate = delegates.delegateOf(person.id()).map(Delegate::name);
        if (documents.isEmpty() && delegate.isEmpty()) return List.of();
        var all = new LinkedHashMap<String, Object>();
        delegate.ifPresent(name -> all.put("name", name));
        all.put("sessionDocuments", documents);
        return List.of(all);
    }

    // That a delegate was elected is public; that this account is theirs is forgotten.
    @Override
    public void erase(Person person) {
        delegates.release(person.id());
        sql.sql("delete from session_document_receipt where person = ?")
                .param(person.id())
                .update();
    }
}

package vn.nhipcau.record;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.nhipcau.files.Files;
import vn.nhipcau.outbox.Letter.Attachment;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Texts;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Files of a case that the messenger does not show in the chat of whoever has the case. */
@Component
public class UnseenFiles {
    /** As many ids as the column has room for. */
    private static final int MOST = 20;

    private final Files files;
    private final Texts texts;

    UnseenFiles(Files files, Texts texts) {
        this.files = files;
        this.texts = texts;
    }

    /** The ids in what a case keeps of them. */
    public static List<Long> ids(@Nullable String kept) {
        return kept == null || kept.isEmpty()
                ? List.of()
                : Arrays.stream(kept.split(",")).map(Long::valueOf).toList();
    }

    /** What a case keeps of these ids, together with those that it has. */
    public static String with(@Nullable String kept, Collection<Long> more) {
        var all = new LinkedHashSet<>(ids(kept));
        all.addAll(more);
        return all.stream().limit(MOST).map(String::valueOf).collect(Collectors.joining(","));
    }

    /** The files as they are sent; without those that were erased. */
    public List<Attachment> attachments(List<Long> ids) {
        return ids.stream()
                .map(files::find)
                .flatMap(Optional::stream)
                .map(file -> new Attachment(file.id(), file.kind()))
                .toList();
    }

    /** How many there are of each kind, such as "2 ảnh, 1 tin nhắn thoại"; empty for none. */
    public String words(List<Long> ids, Language language) {
        return words(attachments(ids), language);
    }

    /** The same of these. */
    public String words(Collection<Attachment> attached, Language language) {
        return attached.stream()
                .collect(
                        Collectors.groupingBy(
                                Attachment::kind, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(kind -> texts.words(language, "files." + kind.getKey(), kind.getValue()))
                .collect(Collectors.joining(", "));
    }
}

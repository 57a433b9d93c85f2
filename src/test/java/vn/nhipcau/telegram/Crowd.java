package vn.nhipcau.telegram;

import org.jspecify.annotations.Nullable;

import vn.nhipcau.telegram.Town.Message;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Citizens who file one petition after another, and the officers of their ward who work on each of
 * them. Whoever does not see what must come fails with the chat as they see it.
 */
final class Crowd implements AutoCloseable {
    static final Pattern CODE = Pattern.compile("KN-\\d\\d-(\\d{6})-\\d");
    private static final Pattern KEY = Pattern.compile("startgroup=([A-Za-z0-9_-]+)");
    private static final int FIRST_CITIZEN = 5001;

    private static final int FIRST_OFFICER = 801;

    private final Town town;
    final String group = "-1001234567890";
    private final String secretary = RunningProgram.SECRETARY;
    private final Officers officers;
    private final AtomicInteger next = new AtomicInteger(FIRST_CITIZEN);
    private final AtomicBoolean goesHome = new AtomicBoolean();
    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> busy = new ArrayList<>();

    /** The codes that citizens were told, by the citizen. */
    final ConcurrentMap<String, String> codes = new ConcurrentHashMap<>();

    /** Citizens who tapped [Gửi]. */
    final List<String> sent = Collections.synchronizedList(new ArrayList<>());

    /** Citizens who were told that they will hear of voter meetings in their ward. */
    final List<String> followers = Collections.synchronizedList(new ArrayList<>());

    Crowd(Town town) {
        this.town = town;
        officers = new Officers(town, this);
    }

    /** The secretary invites the ward's group, and it joins. */
    void theWardJoins() {
        town.says(secretary, secretary, "/moi");
        secretaryTaps("Nhóm của đơn vị");
        secretaryTaps("UBND phường Bồ Đề");
        town.await("link", () -> town.sees(secretary, "startgroup="));
        town.says(group, String.valueOf(FIRST_OFFICER), "/start@nhip_cau_bot " + key());
        secretaryTaps("Đúng nhóm này");
        town.await("welcome", () -> town.sees(group, "từ nay là đầu mối"));
    }

    private void secretaryTaps(String label) {
        town.await(
                "[" + label + "]" + town.show(secretary),
                () ->
                        town.in(secretary).stream()
                                .anyMatch(message -> message.button(label) != null));
        town.taps(secretary, secretary, label);
    }

    /** What opens the ward's group to whoever has it. */
    String key() {
        return town.in(secretary).stream()
                .map(message -> KEY.matcher(message.text))
                .filter(Matcher::find)
                .map(key -> key.group(1))
                .findFirst()
                .orElseThrow();
    }

    /** So many citizens at a time, until {@link #end}. */
    void begin(int atOnce) {
        for (int i = 0; i < atOnce; i++) {
            int officer = FIRST_OFFICER + i;
            busy.add(
                    people.submit(
                            () -> {
                                while (!goesHome.get()) lives(next.getAndIncrement(), officer);
                            }));
        }
    }

    /** One more citizen with one petition, and an officer who works on nothing else. */
    void comes() {
        int number = next.getAndIncrement();
        busy.add(people.submit(() -> lives(number, 10 * FIRST_CITIZEN + number)));
    }

    /** Nobody begins anything new; returns when everybody has their answer. */
    void end() throws Exception {
        goesHome.set(true);
        for (var one : busy) one.get(10, TimeUnit.MINUTES);
    }

    /** Fails if somebody already did not see what must come. */
    void check() throws Exception {
        for (var one : busy) if (one.isDone()) one.get();
    }

    private void lives(int number, int officer) {
        String citizen = String.valueOf(number);
        town.says(citizen, citizen, "Cống ngõ " + citizen + " phố Phú Viên, phường Bồ Đề tắc");
        taps(citizen, citizen, "Kính chào Ông/Bà", "Tôi đồng ý");
        taps(citizen, citizen, "Bản nháp kiến nghị", "Gửi");
        sent.add(citizen);
        var code = CODE.matcher(sees(citizen, "Đã tiếp nhận kiến nghị", null).text);
        if (!code.find()) throw new AssertionError("no code" + town.show(citizen));
        codes.put(citizen, code.group());
        if (number % 3 > 0) follows(citizen);
        officers.work(number, code.group(), String.valueOf(officer));
    }

    private void follows(String citizen) {
        taps(citizen, citizen, "nhận thông báo tiếp xúc cử tri", "Nhận thông báo");
        sees(citizen, "Chúng tôi sẽ báo cho Ông/Bà", null);
        followers.add(citizen);
    }

    void taps(String chat, String person, String words, String label) {
        town.tapsOn(person, sees(chat, words, label), label);
    }

    /** The newest message of ours with these words, and with this button if one is named. */
    Message sees(String chat, String words, @Nullable String label) {
        var found = new Message[1];
        town.await(
                () -> words + (label == null ? "" : " [" + label + "]") + town.show(chat),
                () -> {
                    for (var message : town.in(chat).reversed()) {
                        if (!message.ours || !message.text.contains(words)) continue;
                        if (label != null && message.button(label) == null) continue;
                        found[0] = message;
                        return true;
                    }
                    return false;
                });
        return found[0];
    }

    @Override
    public void close() {
        goesHome.set(true);
        people.shutdownNow();
    }
}

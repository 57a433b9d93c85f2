package vn.nhipcau.petition.staff;

import org.springframework.jdbc.core.simple.JdbcClient;

import vn.nhipcau.testing.Driver;

import java.util.Locale;

/** A petition about a drain in Bồ Đề, and how far it has come. */
final class Case {
    /** What nobody may learn whose case it is not. */
    static final String[] SECRETS = {"Phú Viên", "0912", "Nguyễn Thị An", "nạo vét", "Bình"};

    private static final String DRAIN =
            "Cống ngõ 34 phố Phú Viên, phường Bồ Đề tắc cả tháng nay, mưa là ngập";

    private final Cast cast;
    private final JdbcClient sql;
    private final Driver binh;
    private final Driver lan;
    final Driver an;
    final String code;
    final long id;
    private long meeting;

    Case(Cast cast, JdbcClient sql, boolean outside) {
        this.cast = cast;
        this.sql = sql;
        binh = cast.the("Bình");
        lan = cast.the("Lan");
        an = cast.people.citizen("An");
        an.says("/start").sees("Kính chào");
        if (outside) enterBy(lan);
        else fileBy(an);
        id = sql.sql("select max(id) from petition").query(Long.class).single();
        code = one("select code from petition where id = ?");
        binh.about(code).sees("[Mới] " + code);
    }

    private static void fileBy(Driver an) {
        an.says(DRAIN).taps("Tôi đồng ý").taps("Để lại liên hệ");
        an.says("Nguyễn Thị An, 0912 345 678").sees("0912").taps("Gửi");
        an.sees("Mã tra cứu");
    }

    private static void enterBy(Driver lan) {
        lan.about("")
                .says("/nhaphoho")
                .sees("cách nào?")
                .taps("Trực tiếp")
                .says(DRAIN)
                .sees("Lĩnh vực: Thoát nước");
        lan.taps("Để lại liên hệ");
        lan.says("Nguyễn Thị An, 0912 345 678").sees("0912").taps("Gửi").sees("✔ Đã gửi");
    }

    /** Brings it to where it is in this situation. */
    Case goesOn(String situation) {
        switch (situation) {
            case "new", "outside" -> {}
            case "taken" -> binh.taps("Tiếp nhận").sees("Người tiếp nhận: Bình");
            case "asked", "outside-asked" -> {
                binh.taps("Hỏi thêm").sees(code + ": cần hỏi").replies("Đoạn nào?");
                binh.sees("[Chờ người kiến nghị bổ sung] " + code);
            }
            case "returning" -> {
                binh.taps("Không thuộc thẩm quyền").sees(code + ": vì sao").replies("Của quận");
                binh.sees(code + ": chuyển đến đâu?");
            }
            case "triage" -> {
                goesOn("returning");
                binh.taps("Bộ phận giúp việc HĐND phân loại");
                lan.about(code).sees("[Chờ phân loại] " + code);
            }
            case "asks" -> {
                binh.taps("Xin gia hạn").sees("thêm mấy ngày").taps("+5 ngày");
                binh.sees("Vì sao cần thêm thời gian để trả lời " + code).replies("Chờ khô");
                lan.about(code).sees("Lý do: Chờ khô");
            }
            case "draft" -> {
                binh.looksAt("] " + code).replies("Đã nạo vét");
                binh.sees("Dự thảo trả lời " + code);
            }
            case "roadmap" -> {
                goesOn("draft");
                binh.taps("Đang giải quyết, có lộ trình").sees("Thời hạn hoàn thành?");
            }
            case "ready" -> {
                goesOn("draft");
                binh.taps("Đã giải quyết xong").sees("Trên đây là nội dung");
            }
            case "submitted" -> {
                goesOn("ready");
                binh.taps("Trình lãnh đạo duyệt").seesBoth(code, "[Sửa] [Bỏ]");
            }
            case "answered" -> {
                goesOn("ready");
                binh.taps("Gửi trả lời").sees("[Đã trả lời] " + code);
            }
            case "held" -> meeting = cast.meetingIsOver();
            case "minuted" -> {
                goesOn("held");
                cast.confirmMinutes(meeting);
            }
            case "outside-answered" -> {
                goesOn("answered");
                lan.about(code).sees("Báo kết quả cho người kiến nghị: " + code);
            }
            default -> throw new IllegalArgumentException(situation);
        }
        return this;
    }

    /** It is no longer listed among what is to be done. */
    void ends() {
        sql.sql("update petition set status = 'CLOSED', triage = null where id = ?")
                .param(id)
                .update();
        sql.sql("update duty set state = 'DROPPED' where reference = ?")
                .param("petition:" + id)
                .update();
        // Nobody is asked anything of it any more.
        sql.sql("delete from open_question").update();
        // Who opened its minutes is no longer in that dialog.
        sql.sql("update minutes set state = 'DONE' where meeting = ?").param(meeting).update();
        sql.sql("update voter_meeting set status = 'REPORTED' where id = ?")
                .param(meeting)
                .update();
    }

    /** What a card or message of this kind is about; such as {@code pick return}. */
    String subject(String on) {
        int blank = on.indexOf(' ');
        String purpose = on.substring(blank + 1);
        return switch (blank < 0 ? on : on.substring(0, blank)) {
            case "reply", "approve", "answer" ->
                    on + ":" + one("select max(id) from reply where petition = ?");
            case "track" -> on;
            case "work", "minuteslist" -> on;
            case "minutes", "synthesis" -> on + ":" + meeting;
            case "urge" -> on + ":" + duty();
            case "duty" -> on + ":" + duty();
            case "support" -> on + ":" + id + "-" + Cast.NGOC_LAM;
            case "ask" -> "ask:" + purpose + "-" + id + extra(purpose);
            case "pick" -> "pick:" + purpose + "-" + id + (purpose.equals("return") ? why() : "");
            default -> on + ":" + id;
        };
    }

    private static String extra(String purpose) {
        return switch (purpose) {
            case "support" -> other();
            case "extension" -> "-5";
            default -> "";
        };
    }

    private String duty() {
        return sql.sql("select max(id) from duty where kind = 'REPLY' and reference = ?")
                .param("petition:" + id)
                .query(String.class)
                .single();
    }

    private String minutesDuty() {
        return sql.sql("select max(id) from duty where reference = ?")
                .param("minutes:" + meeting)
                .query(String.class)
                .single();
    }

    private static String other() {
        return "-" + Cast.NGOC_LAM;
    }

    private String why() {
        return "-"
                + one(
                        "select max(id) from petition_content where kind = 'REASON' and petition ="
                                + " ?");
    }

    private String one(String query) {
        return sql.sql(query).param(id).query(String.class).single();
    }

    /** What is tapped or said, with this case's id and code in it. */
    String filled(String what) {
        return what.replace("{id}", String.valueOf(id))
                .replace("{duty}", what.contains("{duty}") ? duty() : "")
                .replace("{minutes}", what.contains("{minutes}") ? minutesDuty() : "")
                .replace("{meeting}", String.valueOf(meeting))
                .replace("{code}", code)
                .replace("{kn}", code.toLowerCase(Locale.ROOT));
    }

    /** All that is on record of it, and every card that stands somewhere for it. */
    String record() {
        var all = new StringBuilder();
        for (String query :
                new String[] {
                    "select status, unit, triage, taken_by, objected, rating, outcome, ward, area,"
                            + " person from petition where id = ?",
                    "select number, kind from petition_event where petition = ? order by number",
                    "select id, kind, text from petition_content where petition = ? order by id",
                    "select content, file from petition_file where petition = ? order by id",
                    "select id, state, outcome, promised_on, rewriting from reply where petition ="
                            + " ? order by id",
                    "select id from petition where part_of = ?"
                }) all.append(sql.sql(query).param(id).query().listOfRows()).append('\n');
        all.append(
                sql.sql(
                                """
                                select m.status, b.state, b.attended, d.state, d.taken_by
                                from voter_meeting m join minutes b on b.meeting = m.id
                                join duty d on d.reference = concat('minutes:', m.id) where m.id = ?
                                """)
                        .param(meeting)
                        .query()
                        .listOfRows());
        all.append(
                sql.sql(
                                """
                                select id, subject, revision, closed from card
                                where subject in (:whole, :tell, :relay, :more) or subject like :kind
                                or subject like :kindOf order by id
                                """)
                        .param("whole", "petition:" + id)
                        .param("tell", "tell:" + id)
                        .param("relay", "relay:" + id)
                        .param("more", "extension:" + id)
                        .param("kind", "%:%-" + id)
                        .param("kindOf", "%:%-" + id + "-%")
                        .query()
                        .listOfRows());
        return all.toString();
    }
}

package vn.nhipcau.telegram;

/**
 * What the officers of a ward do with a petition: all are answered; some are acknowledged before,
 * of some the citizen is asked, for some more time is wanted, which the secretary grants.
 */
final class Officers {
    private final Town town;
    private final Crowd crowd;

    Officers(Town town, Crowd crowd) {
        this.town = town;
        this.crowd = crowd;
    }

    static boolean acknowledge(int citizen) {
        return citizen % 2 == 0;
    }

    static boolean ask(int citizen) {
        return citizen % 4 == 0;
    }

    static boolean wantTime(int citizen) {
        return citizen % 5 == 0;
    }

    /** Returns when the citizen has the answer. */
    void work(int number, String code, String officer) {
        String citizen = String.valueOf(number);
        crowd.sees(crowd.group, "ngõ " + citizen + " ", "Hỏi thêm");
        if (acknowledge(number)) acknowledges(citizen, code, officer);
        if (ask(number)) asks(citizen, code, officer);
        if (wantTime(number)) wantsTime(citizen, code, officer);
        answers(citizen, code, officer);
    }

    private void acknowledges(String citizen, String code, String officer) {
        taps(officer, "[Mới] " + code, "Tiếp nhận");
        crowd.sees(citizen, code + " đã được UBND phường Bồ Đề tiếp nhận", null);
    }

    private void asks(String citizen, String code, String officer) {
        taps(officer, "] " + code, "Hỏi thêm");
        replies(officer, code + ": cần hỏi người kiến nghị", "Đoạn trước nhà nào ngõ " + citizen);
        crowd.sees(citizen, "Đoạn trước nhà nào ngõ " + citizen, null);
        town.says(citizen, citizen, "Trước nhà số " + citizen);
        crowd.sees(crowd.group, "người kiến nghị trả lời câu hỏi:\nTrước nhà số " + citizen, null);
        crowd.sees(crowd.group, "] " + code, "Xin gia hạn");
    }

    private void wantsTime(String citizen, String code, String officer) {
        taps(officer, "] " + code, "Xin gia hạn");
        taps(officer, "gia hạn trả lời " + code + " thêm mấy ngày", "+3 ngày");
        replies(officer, "thêm thời gian để trả lời " + code, "Chờ khô ngõ " + citizen);
        String secretary = RunningProgram.SECRETARY;
        crowd.taps(secretary, secretary, "gia hạn trả lời " + code, "Đồng ý gia hạn");
        crowd.sees(citizen, code + " cần thêm thời gian đến ngày", null);
    }

    private void answers(String citizen, String code, String officer) {
        replies(officer, "] " + code, "Đã nạo vét ngõ " + citizen);
        String draft = "Dự thảo trả lời " + code;
        taps(officer, draft, "Đã giải quyết xong");
        taps(officer, draft, "Gửi trả lời");
        crowd.sees(citizen, "Đã nạo vét ngõ " + citizen, "Đã rõ");
    }

    private void taps(String officer, String words, String label) {
        crowd.taps(crowd.group, officer, words, label);
    }

    private void replies(String officer, String to, String words) {
        town.replies(crowd.group, officer, crowd.sees(crowd.group, to, null), words);
    }
}

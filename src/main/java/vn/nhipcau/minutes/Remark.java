package vn.nhipcau.minutes;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * What one voter said at a meeting.
 *
 * @param said their words, or what stood with a recording or a photo; often empty then, and always
 *     once it is a petition
 * @param wardId the id of the ward that it is about; null while that is not known
 * @param areaCode the code of its subject area; null while that is not known
 * @param voter the name, if it was left; empty once it is a petition
 * @param answered whether it was answered on the spot
 * @param answer what was answered then; empty if nobody took it down
 * @param insisted whether it looked like something else, and the secretary says it is a petition
 * @param petitionId the id of the petition that it became
 * @param recordedBy the id of the person who took it down; null once they are erased
 * @param files how many files came with it
 */
public record Remark(
        long id,
        long meeting,
        String said,
        @Nullable String wardId,
        @Nullable String areaCode,
        String voter,
        boolean answered,
        String answer,
        boolean insisted,
        @Nullable Long petitionId,
        @Nullable Long recordedBy,
        int files) {
    /** The id of the ward that it is about. */
    public Optional<String> ward() {
        return Optional.ofNullable(wardId);
    }

    /** The code of its subject area. */
    public Optional<String> area() {
        return Optional.ofNullable(areaCode);
    }

    /** The id of the petition that it became. */
    public Optional<Long> petition() {
        return Optional.ofNullable(petitionId);
    }
}

package vn.nhipcau.shared;

/** Something without which the service stands still, as this instance sees it. */
public interface Vital {
    /** By which the texts call it: {@code oversight.alarm.<name>}. */
    String name();

    /** Whether it has stood still for so long that it is no moment's fault any more. */
    boolean standsStill();
}

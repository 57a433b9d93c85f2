package vn.nhipcau.council;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The units in memory: until everything is wired those of the file, then those of the database,
 * closed ones among them.
 */
@Component
class KeptUnits implements Units, SmartInitializingSingleton {
    private final CouncilFile file;
    private final UnitStore store;
    private final Map<String, SubjectArea> areas = new LinkedHashMap<>();
    private volatile Snapshot now;

    /** Everything there ever was, in the order of the file, what is closed last. */
    record Snapshot(Map<String, Unit> units, Map<String, Ward> wards, List<Ward> openWards) {}

    KeptUnits(CouncilFile file, UnitStore store) {
        this.file = file;
        this.store = store;
        file.areas().forEach(area -> areas.put(area.code(), area));
        now = store.ofFile(file);
    }

    /** Only now the rooms that know of open work are all there; nothing runs or listens yet. */
    @Override
    public void afterSingletonsInstantiated() {
        now = store.bringUpToDate(file);
    }

    @Override
    public Unit get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no unit " + id));
    }

    @Override
    public Optional<Unit> find(String id) {
        return Optional.ofNullable(now.units.get(id));
    }

    @Override
    public List<Unit> all() {
        return now.units.values().stream().filter(Unit::isOpen).toList();
    }

    @Override
    public Unit secretariat() {
        return all().stream()
                .filter(unit -> unit.kind() == UnitKind.SECRETARIAT)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public List<Ward> wards() {
        return now.openWards;
    }

    @Override
    public Ward ward(String id) {
        return findWard(id).orElseThrow(() -> new IllegalArgumentException("no ward " + id));
    }

    @Override
    public Optional<Ward> findWard(String id) {
        return Optional.ofNullable(now.wards.get(id));
    }

    @Override
    public List<SubjectArea> areas() {
        return List.copyOf(areas.values());
    }

    @Override
    public SubjectArea area(String code) {
        return findArea(code)
                .orElseThrow(() -> new IllegalArgumentException("no subject area " + code));
    }

    @Override
    public Optional<SubjectArea> findArea(String code) {
        return Optional.ofNullable(areas.get(code));
    }

    @Override
    public Optional<Unit> answering(SubjectArea area, @Nullable Ward ward) {
        String id = area.answers().get(area.level());
        if (Objects.equals(id, SubjectArea.COMMITTEE_OF_WARD))
            id = ward == null ? null : ward.committee();
        return Optional.ofNullable(id).flatMap(this::find).filter(Unit::isOpen);
    }
}

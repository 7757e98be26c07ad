package io.tenure.lifecycle.domain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which versions of which lifecycle models the firm has drafted, and which one it has put in force.
 *
 * @param latest the latest version of each model that was drafted
 * @param inForce null as long as the firm has not chosen
 */
public record ModelRegister(
        List<ModelVersion> latest, @Nullable ModelVersion inForce) {

    public ModelRegister {
        latest = List.copyOf(latest);
    }

    /** The latest version of a model, the shipped one when none was drafted. */
    long latest(String model, long shipped) {
        return latest.stream()
                .filter(known -> known.model().equals(model))
                .mapToLong(ModelVersion::version)
                .findFirst()
                .orElse(shipped);
    }

    ModelRegister drafted(ModelVersion version) {
        List<ModelVersion> changed = new ArrayList<>(latest);
        changed.removeIf(known -> known.model().equals(version.model()));
        changed.add(version);
        return new ModelRegister(changed, inForce);
    }

    ModelRegister inForce(ModelVersion version) {
        return new ModelRegister(latest, version);
    }
}

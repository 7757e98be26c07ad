package io.tenure.shared.rest;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Says what a request lacks, all of it at once. */
final class Violations {

    private static final int MOST_TOLD = 10;
    private static final Set<Class<?>> PRESENCE = Set.of(NotNull.class, NotBlank.class, NotEmpty.class);

    private Violations() {}

    /** The fault of a request that breaks a constraint; its field is the first that does. */
    static Optional<Fault> fault(Collection<? extends ConstraintViolation<?>> violations) {
        List<Fault> faults = violations.stream()
                .map(Violations::fault)
                .sorted((one, other) -> String.valueOf(one.field()).compareTo(String.valueOf(other.field())))
                .toList();
        if (faults.size() < 2) {
            return faults.stream().findFirst();
        }
        String all = faults.stream()
                .limit(MOST_TOLD)
                .map(fault -> fault.field() + " " + fault.detail())
                .collect(Collectors.joining("; "));
        return Optional.of(new Fault(faults.getFirst().code(), faults.getFirst().field(), all));
    }

    private static Fault fault(ConstraintViolation<?> violation) {
        boolean absent = PRESENCE.contains(
                violation.getConstraintDescriptor().getAnnotation().annotationType());
        return absent
                ? new Fault("request.missing-field", violation.getPropertyPath().toString(), "is missing")
                : new Fault("request.invalid-value", violation.getPropertyPath().toString(), violation.getMessage());
    }
}

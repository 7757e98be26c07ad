/** What turns events into views, and how far it has come. */
@org.springframework.modulith.NamedInterface("projections")
@org.jspecify.annotations.NullMarked
package io.tenure.shared.projections;

/** What can be read of lifecycle models and stages. */
@org.springframework.modulith.NamedInterface("queries")
@org.jspecify.annotations.NullMarked
package io.tenure.lifecycle.queries;

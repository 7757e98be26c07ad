/** How REST speaks in every module: strict JSON in, problem details out, positions and versions in headers. */
@org.jspecify.annotations.NullMarked
package io.tenure.shared.rest;

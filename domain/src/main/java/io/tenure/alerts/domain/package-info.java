/** How alerts are decided. */
@org.jspecify.annotations.NullMarked
package io.tenure.alerts.domain;

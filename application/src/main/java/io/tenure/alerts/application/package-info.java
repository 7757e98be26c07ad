/** Watches what happens at tills, and tells who wants to know. */
@org.jspecify.annotations.NullMarked
package io.tenure.alerts.application;

/** What has happened to segments and to who belongs to them. */
@org.jspecify.annotations.NullMarked
package io.tenure.segmentation.events;

/**
 * The register: what is known about each concern, its case file, and the rules of
 * permitted actions and closure.
 */
package org.concernhandling.concern;

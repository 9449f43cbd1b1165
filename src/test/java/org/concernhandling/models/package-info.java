/** What holds the models together: their rules, and what belongs to them. */
package org.concernhandling.models;

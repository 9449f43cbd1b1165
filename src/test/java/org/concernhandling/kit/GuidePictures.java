package org.concernhandling.kit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.concernhandling.models.Models;

/**
 * The pictures of the guide: parts of our models, before and after a change that the
 * guide describes and a test makes.
 */
public final class GuidePictures {

	private static final Path FOLDER = Path.of("docs", "guide");

	/** The list of what was drawn, as {@code sha256sum} writes it. */
	private static final Path LIST = FOLDER.resolve("pictures.sha256");

	private GuidePictures() {
	}

	/**
	 * Draws them anew.
	 * @param easel draws a process as SVG
	 */
	public static void draw(UnaryOperator<String> easel) throws IOException {
		for (Picture picture : all()) {
			Files.writeString(FOLDER.resolve(picture.name() + ".svg"), picture.cut(easel.apply(picture.model())));
		}
		Files.writeString(LIST, list());
	}

	/** Whether a picture is missing, or shows another version of its model. */
	public static boolean areStale() {
		return !Files.exists(LIST) || !Models.text(LIST).equals(list())
				|| !all().stream().allMatch((picture) -> Files.exists(FOLDER.resolve(picture.name() + ".svg")));
	}

	private static List<Picture> all() {
		return List.of(new Picture("add-a-step-before", GuidedChanges.process("compliance-visit"), "370 270 430 110"),
				new Picture("add-a-step-after",
						new String(GuidedChanges.addAStep().get(0).content(), StandardCharsets.UTF_8),
						"370 270 570 110"),
				new Picture("building-blocks", Models.text(FOLDER.resolve("building-blocks.bpmn")), null));
	}

	private static String list() {
		return all().stream().map(Picture::line).collect(Collectors.joining());
	}

	/**
	 * A picture.
	 *
	 * @param part what to show of the diagram: left, top, width and height; null for all
	 */
	private record Picture(String name, String model, String part) {

		private String cut(String svg) {
			if (this.part == null) {
				return svg;
			}
			String[] size = this.part.split(" ");
			return svg.replaceFirst("width=\"\\d+\" height=\"\\d+\" viewBox=\"[^\"]*\"",
					"width=\"%s\" height=\"%s\" viewBox=\"%s\"".formatted(size[2], size[3], this.part));
		}

		private String line() {
			try {
				byte[] shown = (this.model + this.part).getBytes(StandardCharsets.UTF_8);
				return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(shown)) + "  " + this.name
						+ "\n";
			}
			catch (NoSuchAlgorithmException ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

}

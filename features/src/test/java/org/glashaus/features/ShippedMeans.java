package org.glashaus.features;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.glashaus.audit.Mechanism;
import org.glashaus.features.witness.Means;
import org.glashaus.features.witness.Witness;

/**
 * Every way in which this product looks at something, read off its classes without starting a witness: constants as they
 * are, and of witnesses what their {@link Witness#means} names.
 *
 * @param mechanisms by which witnesses of a kind look, one way or the other
 * @param inside kinds of which some look is made from inside the process
 * @param elsewhere methods that name a mechanism and are neither of the two, so that this would not know of them
 */
record ShippedMeans(Map<String, Set<Mechanism>> mechanisms, Set<String> inside, List<String> elsewhere) {
    private static final ClassDesc MECHANISM =
            Mechanism.class.describeConstable().orElseThrow();
    private static final ClassDesc MEANS_TYPE = Means.class.describeConstable().orElseThrow();
    private static final String MEANS = "means";

    static ShippedMeans read() {
        ShippedMeans read = new ShippedMeans(new TreeMap<>(), new HashSet<>(), new ArrayList<>());
        try {
            Path classes = Path.of(Means.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            try (Stream<Path> files = Files.walk(classes)) {
                for (Path file : files.filter(each -> each.toString().endsWith(".class"))
                        .filter(each -> !each.endsWith("module-info.class"))
                        .toList()) {
                    read.take(ClassFile.of().parse(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException | ReflectiveOperationException e) {
            throw new IllegalStateException("A build's own classes can be read", e);
        }
        return read;
    }

    private void take(ClassModel model) throws ReflectiveOperationException {
        for (MethodModel method : model.methods()) {
            Set<Mechanism> named = named(method);
            if (named.isEmpty()) {
                continue;
            }
            Class<?> type = Class.forName(model.thisClass().asInternalName().replace('/', '.'));
            String name = method.methodName().stringValue();
            if (name.equals("<clinit>")) {
                constants(type);
            } else if (name.equals(MEANS) && Witness.class.isAssignableFrom(type)) {
                add(kind(type), named);
                if (!saysOutside(method)) {
                    inside.add(kind(type));
                }
            } else {
                elsewhere.add(type.getName() + "." + name);
            }
        }
    }

    private static Set<Mechanism> named(MethodModel method) {
        Set<Mechanism> named = EnumSet.noneOf(Mechanism.class);
        method.code()
                .ifPresent(code -> code.forEach(element -> {
                    if (element instanceof FieldInstruction field
                            && field.owner().asSymbol().equals(MECHANISM)) {
                        named.add(Mechanism.valueOf(field.name().stringValue()));
                    }
                }));
        return named;
    }

    private static boolean saysOutside(MethodModel method) {
        return method.code().stream()
                .flatMap(code -> code.elementStream())
                .anyMatch(element -> element instanceof InvokeInstruction call
                        && call.owner().asSymbol().equals(MEANS_TYPE)
                        && call.name().equalsString("outside"));
    }

    private void constants(Class<?> type) throws ReflectiveOperationException {
        for (Field field : type.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == Means.class) {
                field.setAccessible(true);
                Means means = (Means) field.get(null);
                add(means.kind(), Set.of(means.mechanism()));
                if (!means.outside()) {
                    inside.add(means.kind());
                }
            }
        }
    }

    private static String kind(Class<?> witness) throws ReflectiveOperationException {
        Field kind = witness.getDeclaredField("KIND");
        kind.setAccessible(true);
        return String.valueOf(kind.get(null));
    }

    private void add(String kind, Set<Mechanism> named) {
        mechanisms
                .computeIfAbsent(kind, each -> EnumSet.noneOf(Mechanism.class))
                .addAll(named);
    }
}

package org.glashaus.tools.reach;

import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.reflect.AccessFlag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A class or interface. */
final class KnownClass {
    private final ClassModel model;
    private final boolean ofTheJdk;
    private final Map<String, MethodModel> methods = new LinkedHashMap<>();

    KnownClass(ClassModel model, boolean ofTheJdk) {
        this.model = model;
        this.ofTheJdk = ofTheJdk;
        for (MethodModel method : model.methods()) {
            methods.put(method.methodName().stringValue() + method.methodType().stringValue(), method);
        }
    }

    String name() {
        return name(model.thisClass());
    }

    boolean isOfTheJdk() {
        return ofTheJdk;
    }

    boolean isConcrete() {
        return !model.flags().has(AccessFlag.ABSTRACT);
    }

    boolean isInterface() {
        return model.flags().has(AccessFlag.INTERFACE);
    }

    Optional<String> superclass() {
        return model.superclass().map(KnownClass::name);
    }

    List<String> interfaces() {
        return model.interfaces().stream().map(KnownClass::name).toList();
    }

    Optional<MethodModel> method(Unit unit) {
        return Optional.ofNullable(methods.get(unit.signature()));
    }

    List<Unit> units() {
        return methods.values().stream()
                .map(method -> new Unit(
                        name(),
                        method.methodName().stringValue(),
                        method.methodType().stringValue()))
                .toList();
    }

    private static String name(ClassEntry entry) {
        return entry.asInternalName().replace('/', '.');
    }
}

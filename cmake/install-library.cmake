# SPDX-License-Identifier: GPL-3.0-or-later
# The driver as a library for other programs: find_package(ArangoJobs), arango::client.
include(CMakePackageConfigHelpers)
set(ARANGOJOBS_PACKAGE ${CMAKE_INSTALL_LIBDIR}/cmake/ArangoJobs)

install(TARGETS client EXPORT ArangoJobsTargets
    ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT library)
# Headers that no public one includes stay here.
install(DIRECTORY ${PROJECT_SOURCE_DIR}/core/client
    DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/arangojobs COMPONENT library
    FILES_MATCHING PATTERN "*.h"
    PATTERN gzip.h EXCLUDE
    PATTERN handover.h EXCLUDE
    PATTERN oneshotbody.h EXCLUDE
    PATTERN tls.h EXCLUDE
    PATTERN transfererror.h EXCLUDE)
install(EXPORT ArangoJobsTargets NAMESPACE arango::
    DESTINATION ${ARANGOJOBS_PACKAGE} COMPONENT library)

configure_package_config_file(${CMAKE_CURRENT_LIST_DIR}/ArangoJobsConfig.cmake.in
    ${PROJECT_BINARY_DIR}/ArangoJobsConfig.cmake INSTALL_DESTINATION ${ARANGOJOBS_PACKAGE})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/ArangoJobsConfigVersion.cmake
    COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/ArangoJobsConfig.cmake
    ${PROJECT_BINARY_DIR}/ArangoJobsConfigVersion.cmake
    DESTINATION ${ARANGOJOBS_PACKAGE} COMPONENT library)

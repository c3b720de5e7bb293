@claim:media-not-stored
Feature: How scenarios end

  Scenario: holds
    Given something that holds

  Scenario: broken
    Given something that holds
    Then something that is broken

  Scenario: could not look
    Given something that cannot be looked at

  Scenario: undefined
    Given something that holds
    Then something that nobody has defined

  Scenario: pending
    Given something that is still to be done

  Scenario: left out
    Given something that would have to be started

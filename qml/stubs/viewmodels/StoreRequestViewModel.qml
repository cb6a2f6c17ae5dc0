/// Stands for asking from the store's page.

MaterialsViewModel {
}
